/*
 * The words of Radon.
 *
 * Every text lexes: what is no word of the language becomes one of the BAD_ tokens at the end, and the
 * compiler says what is wrong with it. Two passes of the compiler run between this lexer and the parser:
 * one turns the words that are free where nothing is declared into plain NAMEs, the other drops the line
 * ends that do not end a statement (see END).
 */
lexer grammar RadonLexer;

channels { COMMENTS }

// ---- Words with the same meaning everywhere ----

AND   : 'and' ;
OR    : 'or' ;
NOT   : 'not' ;
IF    : 'if' ;
THEN  : 'then' ;
ELSE  : 'else' ;
TRUE  : 'true' ;
FALSE : 'false' ;

// ---- Words that open a declaration; elsewhere the compiler turns them into NAME ----

PACKAGE    : 'package' ;
IMPORT     : 'import' ;
CONST      : 'const' ;
MODEL      : 'model' ;
BLOCK      : 'block' ;
SHORTCUT   : 'shortcut' ;
RECIPE     : 'recipe' ;
EXPERIMENT : 'experiment' ;

// ---- Words that open a statement, and units behind an amount; elsewhere NAME ----

STAGE  : 'stage' ;
EXPECT : 'expect' ;
UNIT   : 'steps' | 'epochs' | 'minutes' | 'percent' ;

// ---- Names ----

ANY  : '_' ;
NAME : LETTER (LETTER | DIGIT)* ;

// ---- Literals: numbers and the letters glued to them are one token ----

SIZE    : DIGITS ('x' DIGITS)+ ;
INTEGER : DIGITS SUFFIX? ;
DECIMAL : DIGITS '.' DIGITS (EXPONENT | SUFFIX)? | DIGITS EXPONENT ;
TEXT    : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;

// ---- Punctuation ----

ARROW  : '->' ;
YIELDS : '=>' ;
BAR    : '|' ;
COLON  : ':' ;
COMMA  : ',' ;
ASSIGN : '=' ;
DOT    : '.' ;
RANGE  : '..' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACK : '[' ;
RBRACK : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;

// ---- Operators ----

PLUS      : '+' ;
MINUS     : '-' ;
STAR      : '*' ;
SLASH     : '/' ;
PERCENT   : '%' ;
EQUAL     : '==' ;
NOT_EQUAL : '!=' ;
CLOSE     : '~' ;
LESS      : '<' ;
AT_MOST   : '<=' ;
GREATER   : '>' ;
AT_LEAST  : '>=' ;

// ---- Lines, space, comments ----

/*
 * The end of a statement: a line's end. The compiler drops those behind `( [ { , -> => |` or an operator,
 * and those before `) ] -> =>` or an operator; `}` and `|` end the statement before them on any line.
 */
END     : '\r'? '\n' | '\r' ;
SPACE   : [ \t]+ -> skip ;
DOC     : '///' (~[/\r\n] ~[\r\n]*)? -> channel(COMMENTS) ;
COMMENT : '//' ~[\r\n]* -> channel(COMMENTS) ;

// ---- What is no word of the language, each with a message of its own ----

BAD_NUMBER    : DIGIT (LETTER | DIGIT)* ('.' (LETTER | DIGIT)+)* ;
BAD_TEXT      : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;
BAD_NAME      : [\p{Alphabetic}_] [\p{Alphabetic}\p{Mn}\p{Nd}_]* ;
BAD_CHARACTER : . ;

fragment LETTER   : [A-Za-z_] ;
fragment DIGIT    : [0-9] ;
fragment DIGITS   : DIGIT ('_'? DIGIT)* ;
fragment EXPONENT : [eE] [+-]? DIGITS ;
fragment SUFFIX   : 'k' | 'M' | 'G' | 'KiB' | 'MiB' | 'GiB' ;
