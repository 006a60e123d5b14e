/** How well what somebody said is found: "What did Ruiz say about ferries and tolls?" of annotated news. */
import { readDocument } from "../src/documents/read.ts";
import { Collection } from "../src/library/collection.ts";
import { type Attributed, attributeAll } from "./annotated-news.ts";

/** Of questions whose paragraph names the speaker, or of those whose paragraph does not. */
export interface Said {
  readonly questions: number;
  /** Percent of questions whose paragraph is first; that are answered. */
  readonly success1: number;
  readonly answered: number;
}

/** Asks of all articles together about every speaker with a full name, by the surname and two words of the quotation. */
export async function measureSaid(paths: readonly string[]): Promise<{ readonly named: Said; readonly unnamed: Said }> {
  const collection = new Collection();
  const asked: { readonly question: string; readonly document: string; readonly at: number; isNamed: boolean }[] = [];
  for (const path of paths) {
    const { quotations, texts } = await attributeAll(path);
    for (const [n, text] of texts.entries()) collection.put(readDocument(`${path}#${n}`, `${n}.md`, Buffer.from(text)));
    for (const each of quotations) {
      const surname = /^\p{Lu}.* (\p{Lu}\S+)$/u.exec(each.speaker ?? "")?.[1];
      const [one, other] = wordsOf(each);
      if (surname === undefined || one === undefined || other === undefined) continue;
      const document = `${path}#${each.article}`;
      // What is read may differ by a mark or two from what was written.
      const at = collection.find(document)?.document.text.indexOf(each.text) ?? -1;
      if (at < 0) continue;
      const isNamed = paragraphAt(texts[each.article] ?? "", each.start).includes(surname);
      asked.push({ question: `What did ${surname} say about ${one} and ${other}?`, document, at, isNamed });
    }
  }
  const figures = (some: typeof asked): Said => {
    let [first, answered] = [0, 0];
    for (const { question, document, at } of some) {
      const { found, hits } = collection.ask(question, { limit: 1 });
      const place = collection.passage(hits[0]?.passage ?? "");
      if (found) answered += 1;
      if (place?.holding.document.id === document && place.passage.start <= at && at < place.passage.end) first += 1;
    }
    const percent = (count: number): number => Math.round((1e3 * count) / some.length) / 10;
    return { questions: some.length, success1: percent(first), answered: percent(answered) };
  };
  return {
    named: figures(asked.filter(({ isNamed }) => isNamed)),
    unnamed: figures(asked.filter(({ isNamed }) => !isNamed)),
  };
}

/** The two longest words of a quotation: what a reader may remember of it. */
function wordsOf({ text }: Attributed): readonly string[] {
  const words = new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  return [...words].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 2);
}

function paragraphAt(text: string, at: number): string {
  const end = text.indexOf("\n\n", at);
  return text.slice(text.lastIndexOf("\n\n", at) + 1, end < 0 ? text.length : end);
}
