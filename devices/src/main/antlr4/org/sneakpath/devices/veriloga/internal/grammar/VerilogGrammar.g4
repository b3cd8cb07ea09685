/*
 * Verilog-A: what of the Verilog-AMS language (Accellera, Language Reference Manual 2.4, 2014) describes compact models.
 * Its tokens come from the preprocessor. What is left out here is refused by name where the first token of it stands.
 */
parser grammar VerilogGrammar;

options {
    tokenVocab = VerilogLexer;
}

sourceText : description* EOF ;

description : attributes (module | nature | discipline) ;

// Natures and disciplines

nature : NATURE name SEMICOLON? natureItem* ENDNATURE ;

natureItem : name ASSIGN expression SEMICOLON ;

discipline : DISCIPLINE name SEMICOLON? disciplineItem* ENDDISCIPLINE ;

disciplineItem
    : POTENTIAL name SEMICOLON # potentialOf
    | FLOW name SEMICOLON # flowOf
    | DOMAIN name SEMICOLON # domainOf
    ;

// Modules

module : MODULE name headerParameters? headerPorts? SEMICOLON moduleItem* ENDMODULE ;

headerParameters : HASH LPAREN headerParameter (COMMA headerParameter)* RPAREN ;

headerParameter : attributes (PARAMETER kind?)? parameterAssignment ;

headerPorts : LPAREN (headerPort (COMMA headerPort)*)? RPAREN ;

headerPort : attributes direction? first = name second = name? ;

moduleItem
    : attributes
        ( portDeclaration
        | netDeclaration
        | groundDeclaration
        | branchDeclaration
        | parameterDeclaration
        | aliasDeclaration
        | variableDeclaration
        | genvarDeclaration
        | ANALOG (functionDeclaration | statement)
        | SEMICOLON
        )
    ;

// Of two names at the start, the first is that of a discipline.
portDeclaration : direction first = name second = name? (COMMA more += name)* SEMICOLON ;

netDeclaration : disciplineName = name names SEMICOLON ;

groundDeclaration : GROUND first = name second = name? (COMMA more += name)* SEMICOLON ;

branchDeclaration : BRANCH LPAREN from = name (COMMA to = name)? RPAREN names SEMICOLON ;

parameterDeclaration
    : (PARAMETER | LOCALPARAM) kind? parameterAssignment (COMMA parameterAssignment)* SEMICOLON
    ;

parameterAssignment : name ASSIGN expression valueRange* ;

valueRange
    : FROM interval # allowedRange
    | EXCLUDE interval # excludedRange
    | EXCLUDE expression # excludedValue
    ;

interval
    : open = (LBRACKET | LPAREN) lower = bound COLON upper = bound close = (RBRACKET | RPAREN)
    ;

bound : sign = (PLUS | MINUS)? INF | expression ;

aliasDeclaration : ALIASPARAM alias = name ASSIGN original = name SEMICOLON ;

variableDeclaration : kind variable (COMMA variable)* SEMICOLON ;

variable
    : name (LBRACKET first = expression COLON last = expression RBRACKET)? (ASSIGN initial = expression)?
    ;

genvarDeclaration : GENVAR names SEMICOLON ;

functionDeclaration
    : FUNCTION kind? name SEMICOLON functionItem* statement ENDFUNCTION
    ;

functionItem
    : attributes direction kind? names SEMICOLON # argumentItem
    | attributes variableDeclaration # variableItem
    | attributes parameterDeclaration # parameterItem
    ;

kind : REAL | INTEGER | STRING ;

direction : INPUT | OUTPUT | INOUT ;

names : name (COMMA name)* ;

name : Identifier | POTENTIAL | FLOW | DOMAIN ;

// Statements

statement : attributes bareStatement ;

bareStatement
    : SEMICOLON # empty
    | BEGIN (COLON label = name)? blockItem* statement* END # block
    | reference operator = (ASSIGN | CONTRIBUTE) value = expression SEMICOLON # assign
    | IF LPAREN condition = expression RPAREN then = statement (ELSE otherwise = statement)? # if
    | CASE LPAREN selector = expression RPAREN caseItem+ ENDCASE # case
    | FOR LPAREN initial = assignment SEMICOLON condition = expression SEMICOLON step = assignment RPAREN body = statement # for
    | WHILE LPAREN condition = expression RPAREN body = statement # while
    | REPEAT LPAREN count = expression RPAREN body = statement # repeat
    | AT LPAREN event ((OR | COMMA) event)* RPAREN body = statement # onEvent
    | SYSTEM (LPAREN arguments? RPAREN)? SEMICOLON # systemTask
    ;

blockItem : attributes (variableDeclaration | parameterDeclaration) ;

assignment : reference ASSIGN value = expression ;

caseItem
    : expression (COMMA expression)* COLON statement # labelledItem
    | DEFAULT COLON? statement # defaultItem
    ;

event : name (LPAREN arguments? RPAREN)? ;

// Expressions; the alternatives stand from the tightest to the loosest

expression
    : primary # primaryOf
    | operator = (PLUS | MINUS | NOT | TILDE) attributes expression # unary
    | expression operator = POWER attributes expression # binary
    | expression operator = (TIMES | DIVIDE | MODULO) attributes expression # binary
    | expression operator = (PLUS | MINUS) attributes expression # binary
    | expression operator = (SHIFT_LEFT | SHIFT_RIGHT) attributes expression # binary
    | expression operator = (LESS | LESS_EQUAL | GREATER | GREATER_EQUAL) attributes expression # binary
    | expression operator = (EQUAL | UNEQUAL) attributes expression # binary
    | expression operator = BIT_AND attributes expression # binary
    | expression operator = BIT_XOR attributes expression # binary
    | expression operator = BIT_OR attributes expression # binary
    | expression operator = AND attributes expression # binary
    | expression operator = OR_ELSE attributes expression # binary
    | <assoc = right> condition = expression operator = QUESTION attributes then = expression COLON otherwise = expression # conditional
    ;

primary
    : NUMBER # number
    | TEXT # text
    | reference # referenceOf
    | SYSTEM (LPAREN arguments? RPAREN)? # systemCall
    | LPAREN expression RPAREN # parentheses
    | (LBRACE | ARRAY_OPEN) arguments RBRACE # arrayOf
    ;

reference : name suffix? ;

suffix
    : LBRACKET expression RBRACKET # index
    | LPAREN LESS name GREATER RPAREN # port
    | attributes LPAREN arguments? RPAREN # call
    ;

arguments : expression (COMMA expression)* ;

// Attributes

attributes : attributeInstance* ;

attributeInstance : ATTRIBUTES_OPEN attribute (COMMA attribute)* ATTRIBUTES_CLOSE ;

attribute : name (ASSIGN expression)? ;
