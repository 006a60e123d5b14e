/** The log: one JSON object per line on standard error. */
import { destination, type Logger, pino } from "pino";

/** A logger at `level` ("silent" for none). */
export function createLog(level: string): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}
