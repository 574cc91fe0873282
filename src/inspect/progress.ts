/** What progress is written to: stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = "\r\u001b[2K";

/** A line that says how far a long work is, and is gone when the work is done. It is silent where nobody watches. */
export class Progress {
  readonly #stream: ProgressStream;
  #isShown = false;

  constructor(stream: ProgressStream) {
    this.#stream = stream;
  }

  /** Shows a text instead of the one before. */
  show(text: string): void {
    const { columns = 80, isTTY } = this.#stream;
    if (!isTTY) return;
    this.#stream.write(
      `${CLEAR_LINE}${Array.from(text)
        .slice(0, columns - 1)
        .join("")}`,
    );
    this.#isShown = true;
  }

  /** Leaves the line empty. */
  clear(): void {
    if (this.#isShown) this.#stream.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
