/**
 * How much may stand in each other. oxc-parser runs out of stack at one and a half times of this or more, in a
 * thread with half of the main one's stack as well.
 */
const MAX_DEPTH = 4_000;

const BRACKET = 4;
const HEAVY = 1;
const HEAVIER = 1.7;
const LIGHT = 0.3;

/** A text in which less than this is written has no room for so much. */
const MIN_LENGTH = MAX_DEPTH / BRACKET;

/** Words behind which something has to follow that is part of it. */
const PREFIXES = new Map([
  ...["as", "delete", "extends", "in", "instanceof", "satisfies", "typeof", "void"].map(
    (word) => [word, LIGHT] as const,
  ),
  ...["await", "infer", "keyof", "new", "readonly", "unique", "yield"].map(
    (word) => [word, HEAVY] as const,
  ),
]);

/** Words that hold a statement. */
const HOLDERS = new Set(["do", "else", "for", "if", "while", "with"]);

/** Words that go on with what stands before them. */
const CONTINUATIONS = new Set(["as", "else", "extends", "in", "instanceof", "is", "satisfies"]);

const WORD = /[\w$#\u0080-\u2027\u202a-\uffff]+/y;
const STRING = /"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?/y;
const COMMENT = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y;
const REGEXP = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//y;
const TEMPLATE_TEXT = /(?:[^`\\$]|\\[^]|\$(?!\{))*(`|\$\{|$)/y;

/** What stands between two brackets. */
interface Level {
  readonly open: string;
  /** Whether a statement follows the brackets that they belong to: `if (...)`. */
  readonly holdsStatement: boolean;
  /** What is chained since the last comma: a comma ends an expression. */
  chained: number;
  /** What is chained since the statement began, whatever commas are in it. */
  held: number;
}

/**
 * Whether a text is nested so deeply that a parser may run out of stack, which ends the whole process: in brackets, or
 * by operators and statements that hold the next one without any. Judged by a look at its pieces, statement by statement:
 * a text that only looks too deep is not read, and that is all.
 */
export function isNestedTooDeeply(text: string): boolean {
  return text.length >= MIN_LENGTH && new Nesting(text).isTooDeep();
}

class Nesting {
  readonly #text: string;
  readonly #levels: Level[] = [{ open: "", holdsStatement: false, chained: 0, held: 0 }];
  #depth = 0;
  #at = 0;
  /** Whether the last piece may end an expression. */
  #isOperand = false;
  #isStatementNext = false;
  #holder = false;
  /** Whether a statement has ended, unless `else` follows. */
  #hasEnded = false;
  #isNewLine = false;

  constructor(text: string) {
    this.#text = text;
  }

  isTooDeep(): boolean {
    while (this.#at < this.#text.length) {
      this.#piece(this.#text.charAt(this.#at));
      if (this.#depth > MAX_DEPTH) return true;
    }
    return false;
  }

  #piece(character: string): void {
    switch (character) {
      case "\n":
        this.#isNewLine = true;
        this.#at += 1;
        return;
      case " ":
      case "\t":
      case "\r":
        this.#at += 1;
        return;
      case '"':
      case "'":
        this.#begin("");
        this.#skip(STRING);
        this.#isOperand = true;
        return;
      case "`":
        if (this.#isOperand) this.#chain(LIGHT);
        this.#at += 1;
        this.#template();
        return;
      case "/":
        if (this.#skip(COMMENT) !== undefined) return;
        if (!this.#isOperand && this.#skip(REGEXP) !== undefined) this.#isOperand = true;
        else this.#operator(LIGHT);
        return;
      case "(":
      case "[":
      case "{":
        this.#open(character);
        return;
      case ")":
      case "]":
      case "}":
        this.#close();
        return;
      case ",":
        this.#endExpression();
        this.#operator(0);
        return;
      case ";":
        this.#operator(0);
        this.#hasEnded = true;
        return;
      case "<":
        this.#hold(HEAVIER);
        this.#operator(0);
        return;
      case ">": {
        const isArrow = this.#text.charAt(this.#at - 1) === "=";
        this.#operator(LIGHT);
        // It ends the arguments of a type far more often than it compares.
        this.#isOperand = !isArrow;
        return;
      }
      case "=":
      case "?":
      case ":":
        this.#operator(this.#isPartOfLonger(character) ? LIGHT : HEAVY);
        return;
      default: {
        const word = this.#skip(WORD);
        if (word === undefined) this.#operator(LIGHT);
        else this.#word(word);
      }
    }
  }

  #word(word: string): void {
    this.#begin(word);
    const isHolder = HOLDERS.has(word);
    if (isHolder) this.#hold(HEAVY);
    const weight = PREFIXES.get(word);
    if (weight !== undefined) this.#chain(weight);
    this.#isOperand = !isHolder && weight === undefined;
    this.#holder = isHolder;
    this.#isStatementNext = false;
  }

  /** Begins a statement, if one may begin here: behind a semicolon, or on a new line after what may end one. */
  #begin(word: string): void {
    if (this.#isOperand && this.#isNewLine && !this.#isStatementNext) this.#hasEnded = true;
    this.#isNewLine = false;
    if (this.#hasEnded && !CONTINUATIONS.has(word)) this.#endStatement();
    this.#hasEnded = false;
  }

  #operator(weight: number): void {
    this.#at += 1;
    this.#chain(weight);
    this.#isOperand = false;
    this.#isStatementNext = false;
    this.#hasEnded = false;
    this.#isNewLine = false;
  }

  /** `==`, `=>` and `??` are pieces of two; of an arrow the first counts. */
  #isPartOfLonger(character: string): boolean {
    const next = this.#text.charAt(this.#at + 1);
    const before = this.#text.charAt(this.#at - 1);
    if (character === "?") return next === "." || next === "?" || before === "?";
    return character === "=" && (next === "=" || /[=!<>]/.test(before));
  }

  #open(open: string): void {
    if (open === "{" && this.#isOperand) this.#begin("{");
    else if (this.#isOperand) this.#chain(LIGHT);
    this.#at += 1;
    this.#depth += BRACKET;
    this.#levels.push({ open, holdsStatement: this.#holder, chained: 0, held: 0 });
    this.#isOperand = false;
    this.#holder = false;
    this.#hasEnded = false;
    this.#isNewLine = false;
  }

  #close(): void {
    this.#at += 1;
    this.#isNewLine = false;
    this.#hasEnded = false;
    if (this.#levels.length === 1) return;
    const closed = this.#levels.pop();
    if (!closed) return;
    this.#depth -= BRACKET + closed.chained + closed.held;
    if (closed.open === "`") this.#template();
    else {
      this.#isOperand = true;
      this.#isStatementNext = closed.holdsStatement;
      this.#hasEnded = closed.open === "{" && !closed.holdsStatement;
    }
  }

  /** The text of a template, up to its end or to what is put in. */
  #template(): void {
    TEMPLATE_TEXT.lastIndex = this.#at;
    const [all = "", end] = TEMPLATE_TEXT.exec(this.#text) ?? [];
    this.#at += all.length;
    this.#isOperand = true;
    this.#isStatementNext = false;
    this.#isNewLine = false;
    if (end !== "${") return;
    this.#depth += BRACKET;
    this.#levels.push({ open: "`", holdsStatement: false, chained: 0, held: 0 });
    this.#isOperand = false;
  }

  #chain(weight: number): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    level.chained += weight;
    this.#depth += weight;
  }

  #hold(weight: number): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    level.held += weight;
    this.#depth += weight;
  }

  #endExpression(): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    this.#depth -= level.chained;
    level.chained = 0;
  }

  #endStatement(): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    this.#depth -= level.chained + level.held;
    level.chained = 0;
    level.held = 0;
  }

  /** Goes over a piece that is here; `undefined` where it is another one. */
  #skip(piece: RegExp): string | undefined {
    piece.lastIndex = this.#at;
    const found = piece.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    return found;
  }
}
