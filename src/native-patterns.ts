/**
 * Lets the engine compile each pattern at its first use. By itself it interprets a pattern first and compiles it again when
 * it is used again (v8.dev/blog/regexp-tier-up); reading a document uses a thousand patterns, all of them many times, and
 * takes a third less time without that. Imported before all that runs a pattern.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--no-regexp-tier-up");
