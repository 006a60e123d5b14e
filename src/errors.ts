/** The two kinds of failure: what a person can mend, and everything else (a bug). */

/** A failure that a person can mend. Its message is shown as it is and says what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** The message of whatever was thrown, for logs and reports. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
