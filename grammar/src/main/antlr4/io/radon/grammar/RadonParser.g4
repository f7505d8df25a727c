/*
 * The sentences of Radon.
 *
 * Where a loose rule gives a better message than a tight one, the rule is loose and the compiler's tree
 * builder says what is wrong: `step` takes any run of operators, `body` takes `|` everywhere.
 * Three rules are the places where a mistake ends: `line`, `body` and `item`.
 */
parser grammar RadonParser;

options { tokenVocab = RadonLexer; }

// ---- The file ----

file
    : item* EOF
    ;

// The five words and `const`, `import`, `package` are these tokens only where a line begins with them.
item
    : PACKAGE NAME (DOT NAME)* END                               # packageItem
    | IMPORT TEXT END                                            # importItem
    | CONST NAME ASSIGN value END                                # constItem
    | MODEL NAME parameters? (ASSIGN base)? body? END            # modelItem
    | BLOCK NAME parameters? body END                            # blockItem
    | SHORTCUT NAME parameters? body END                         # shortcutItem
    | RECIPE NAME (ASSIGN NAME)? body END                        # recipeItem
    | EXPERIMENT NAME body END                                   # experimentItem
    ;

parameters
    : LPAREN (parameter (COMMA parameter)* COMMA?)? RPAREN
    ;

parameter
    : NAME COLON type (ASSIGN expression)?
    ;

// int, block, int[4], int[]
type
    : NAME (LBRACK expression? RBRACK)?
    ;

base
    : NAME arguments?
    ;

// ---- Bodies ----

body
    : LBRACE arm (BAR arm)* RBRACE
    ;

arm
    : line*
    ;

line
    : statement END
    ;

statement
    : EXPECT step (EQUAL | CLOSE | AT_MOST | AT_LEAST) step      # expectStatement
    | NAME ASSIGN value                                          # switchStatement
    | (STAGE? NAME COLON)? flow (YIELDS step)?                   # flowStatement
    ;

// A value outside brackets: arithmetic needs parentheses, but a flow does not.
value
    : flow (RANGE step)?
    ;

flow
    : step (ARROW step)*
    ;

// (count *)? call (/ stride)?
step
    : term ((STAR | SLASH | PLUS | MINUS | PERCENT) term)*
    ;

// ---- Expressions: inside ( ) and [ ] all operators are arithmetic ----

expression
    : (MINUS | PLUS) expression                                  # signExpression
    | expression (STAR | SLASH | PERCENT) expression             # productExpression
    | expression (PLUS | MINUS) expression                       # sumExpression
    | expression (LESS | AT_MOST | GREATER | AT_LEAST) expression # orderExpression
    | expression (EQUAL | NOT_EQUAL) expression                  # equalityExpression
    | NOT expression                                             # notExpression
    | expression AND expression                                  # andExpression
    | expression OR expression                                   # orExpression
    | expression RANGE expression                                # rangeExpression
    | expression ARROW expression                                # flowExpression
    | IF expression THEN expression ELSE expression              # ifExpression
    | primary UNIT?                                              # primaryExpression
    ;

// An amount with its unit, or a value with its sign.
term
    : (MINUS | PLUS)? primary UNIT?
    ;

primary
    : atom (DOT NAME | LBRACK expression RBRACK)*
    ;

atom
    : INTEGER                                                    # integerAtom
    | DECIMAL                                                    # decimalAtom
    | SIZE                                                       # sizeAtom
    | TEXT                                                       # textAtom
    | (TRUE | FALSE)                                             # booleanAtom
    | ANY                                                        # anyAtom
    | NAME arguments? body?                                      # callAtom
    | LBRACK (expression (COMMA expression)* COMMA?)? RBRACK     # listAtom
    | LPAREN expression RPAREN                                   # groupAtom
    ;

arguments
    : LPAREN (argument (COMMA argument)* COMMA?)? RPAREN
    ;

argument
    : (NAME COLON)? expression
    ;
