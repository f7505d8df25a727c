grammar Radon;
unit : EOF ;
WS : [ \t]+ -> skip ;
