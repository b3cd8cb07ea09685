/*
 * Words of Verilog-A, trivia and directives included: the preprocessor works on these, so nothing is skipped here. Whatever
 * is no word at all still becomes a token (the last rules), because it may stand where the preprocessor drops it.
 */
lexer grammar VerilogLexer;

// Trivia; the end of a line matters to directives only.
NEWLINE : '\r'? '\n' | '\r' ;
SPACE : [ \t\f\u000B\uFEFF\u00A0]+ ;
CONTINUATION : '\\' [ \t]* ('\r'? '\n' | '\r') ;
LINE_COMMENT : '//' ~[\r\n]* ;
BLOCK_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'+ '/' ;

DIRECTIVE : '`' [a-zA-Z_] [a-zA-Z0-9_$]* ;

ALIASPARAM : 'aliasparam' ;
ANALOG : 'analog' ;
BEGIN : 'begin' ;
BRANCH : 'branch' ;
CASE : 'case' ;
DEFAULT : 'default' ;
DISCIPLINE : 'discipline' ;
DOMAIN : 'domain' ;
ELSE : 'else' ;
END : 'end' ;
ENDCASE : 'endcase' ;
ENDDISCIPLINE : 'enddiscipline' ;
ENDFUNCTION : 'endfunction' ;
ENDMODULE : 'endmodule' ;
ENDNATURE : 'endnature' ;
EXCLUDE : 'exclude' ;
FLOW : 'flow' ;
FOR : 'for' ;
FROM : 'from' ;
FUNCTION : 'function' ;
GENVAR : 'genvar' ;
GROUND : 'ground' ;
IF : 'if' ;
INF : 'inf' ;
INITIAL : 'initial' ;
INOUT : 'inout' ;
INPUT : 'input' ;
INTEGER : 'integer' ;
LOCALPARAM : 'localparam' ;
MODULE : 'module' ;
NATURE : 'nature' ;
OR : 'or' ;
OUTPUT : 'output' ;
PARAMETER : 'parameter' ;
POTENTIAL : 'potential' ;
REAL : 'real' ;
REPEAT : 'repeat' ;
STRING : 'string' ;
WHILE : 'while' ;

// Reserved words of what is refused by name.
REFUSED
    : 'always' | 'and' | 'assign' | 'automatic' | 'buf' | 'bufif0' | 'bufif1' | 'casex' | 'casez' | 'cmos' | 'config'
    | 'connect' | 'connectmodule' | 'connectrules' | 'deassign' | 'defparam' | 'disable' | 'endconfig' | 'endconnectrules'
    | 'endgenerate' | 'endparamset' | 'endprimitive' | 'endspecify' | 'endtable' | 'endtask' | 'event' | 'force' | 'forever'
    | 'fork' | 'generate' | 'join' | 'macromodule' | 'nand' | 'negedge' | 'nmos' | 'nor' | 'not' | 'notif0' | 'notif1'
    | 'paramset' | 'pmos' | 'posedge' | 'primitive' | 'pulldown' | 'pullup' | 'realtime' | 'reg' | 'release' | 'specify'
    | 'specparam' | 'supply0' | 'supply1' | 'task' | 'time' | 'tran' | 'tri' | 'tri0' | 'tri1' | 'triand' | 'trior'
    | 'trireg' | 'wait' | 'wand' | 'wire' | 'wor' | 'wreal' | 'xnor' | 'xor'
    ;

Identifier : [a-zA-Z_] [a-zA-Z0-9_$]* ;
ESCAPED : '\\' ~[ \t\r\n\f]+ ;
SYSTEM : '$' [a-zA-Z_] [a-zA-Z0-9_$]* ;

NUMBER : DIGITS ('.' DIGITS)? ([eE] [+-]? DIGITS | [TGMKkmunpfa])? ;
fragment DIGITS : [0-9] [0-9_]* ;
TEXT : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;

ATTRIBUTES_OPEN : '(*' ;
ATTRIBUTES_CLOSE : '*)' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;
ARRAY_OPEN : '\'{' ;
COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' ;
DOT : '.' ;
HASH : '#' ;
AT : '@' ;
QUESTION : '?' ;
ASSIGN : '=' ;
CONTRIBUTE : '<+' ;

PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
MODULO : '%' ;
POWER : '**' ;
NOT : '!' ;
TILDE : '~' ;
BIT_AND : '&' ;
BIT_OR : '|' ;
BIT_XOR : '^' ;
AND : '&&' ;
OR_ELSE : '||' ;
EQUAL : '==' ;
UNEQUAL : '!=' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;
SHIFT_LEFT : '<<' ;
SHIFT_RIGHT : '>>' ;

// No words of the subset.
REFUSED_OPERATOR : '===' | '!==' | '^~' | '~^' | '<<<' | '>>>' | '~&' | '~|' | '->' ;
SIZED : DIGITS? '\'' [sS]? [bBoOdDhH] [ \t]* [0-9a-fA-FxXzZ?_]+ ;
BAD_NUMBER : [0-9] [a-zA-Z0-9_.$]* | '.' [0-9] [a-zA-Z0-9_.$]* ;
UNCLOSED_TEXT : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;
UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* ;
ANY : . ;
