/** What a question's words tell within one document: a word that stands in all its passages tells none of them apart. */
import type { Compiled } from "./matches.ts";

/** By slot. */
export interface LocalWeights {
  /** Idf among the document's passages over the question's idf mass; 0 for a word that the document has not. */
  readonly byMass: Float64Array;
  /** The same as shares of their sum. */
  readonly held: Float64Array;
  /** Shares of the sum of all words' idf, where one that the document has not tells most. */
  readonly asked: Float64Array;
}

/** Gives the weights of one query in a document of one index, each worked out once. */
export function localWeightsOf(compiled: Compiled): (document: string) => LocalWeights {
  const made = new Map<string, LocalWeights>();
  return (document) => {
    const known = made.get(document) ?? weigh(compiled, document);
    made.set(document, known);
    return known;
  };
}

function weigh({ index, terms, query }: Compiled, id: string): LocalWeights {
  const document = index.document(id);
  const passages = document?.passages.length ?? 0;
  const frequencies = Float64Array.from(terms, (term) => document?.frequency.get(term) ?? 0);
  const all = frequencies.map((n) => Math.log(1 + (passages - n + 0.5) / (n + 0.5)));
  const own = all.map((idf, slot) => ((frequencies[slot] ?? 0) > 0 ? idf : 0));
  return { byMass: own.map((idf) => idf / query.mass), held: shares(own), asked: shares(all) };
}

function shares(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 1e-9);
  return values.map((value) => value / sum);
}
