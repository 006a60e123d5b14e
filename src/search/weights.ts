/** The trained weights of ranking and of confidence: data, checked when first read. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { confidenceFeatures, passageFeatures, sentenceFeatures, vectorFeatures } from "./features.ts";

/** A weight per feature name, no more and no fewer. */
function weightsOf(names: readonly string[]): z.ZodType<Readonly<Record<string, number>>> {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()])));
}

const ranking = z.strictObject({
  passage: weightsOf(passageFeatures),
  sentence: weightsOf(sentenceFeatures),
  vectors: weightsOf(vectorFeatures),
});

const file = z.strictObject({
  /** For long paragraphs, as in reference works; for short ones, as in news, where the place of a word tells less. */
  long: ranking,
  short: ranking,
  confidence: weightsOf(confidenceFeatures),
  /** The confidence from which a passage is given as an answer. */
  line: z.number().min(0).max(1),
});

export type Weights = z.output<typeof file>;
export type RankingWeights = z.output<typeof ranking>;

/** Mean content tokens of a passage up to which paragraphs are short, and from which they are long. */
const shortUpTo = 20;
const longFrom = 50;

/** The ranking weights for passages of a mean length, in content tokens; between short and long a mix. */
export function rankingFor({ long, short }: Pick<Weights, "long" | "short">, meanLength: number): RankingWeights {
  const share = Math.max(0, Math.min(1, (meanLength - shortUpTo) / (longFrom - shortUpTo)));
  if (share === 1) return long;
  if (share === 0) return short;
  const mix = (part: keyof RankingWeights): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(long[part]).map(([name, value]) => [name, share * value + (1 - share) * (short[part][name] ?? 0)]),
    );
  return { passage: mix("passage"), sentence: mix("sentence"), vectors: mix("vectors") };
}

let read: Weights | null = null;

/** The weights of `weights.json`; scripts/train.ts makes it. */
export function weights(): Weights {
  // The file stands beside the sources, and is not copied beside what is built from them.
  const up = import.meta.url.includes("/dist/src/") ? "../../../src/search/" : "./";
  read ??= file.parse(JSON.parse(readFileSync(new URL(`${up}weights.json`, import.meta.url), "utf8")));
  return read;
}
