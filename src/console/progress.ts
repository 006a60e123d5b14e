/** How far long work is, on one line of standard error that is written over; nothing where that is no terminal. */

/** Milliseconds between two changes of the line. */
const pace = 100;

/** State: what is done, and when the line was last written. */
export class Progress {
  readonly #total: number;
  readonly #started = performance.now();
  #done = 0;
  #written = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** One more is done. */
  step(): void {
    this.#done += 1;
    const now = performance.now();
    if (this.#total < 2 || process.stderr.isTTY !== true || now - this.#written < pace) return;
    this.#written = now;
    const rate = this.#done / ((now - this.#started) / 1000);
    const left = Math.ceil((this.#total - this.#done) / rate);
    process.stderr.write(`\r\u001b[K${this.#done} of ${this.#total} · ${rate.toFixed(0)} a second · ${left} s left`);
  }

  /** Takes the line away, so that something else can be printed. */
  clear(): void {
    if (this.#written > 0 && process.stderr.isTTY === true) process.stderr.write("\r\u001b[K");
  }
}
