/** What is kept: found by what makes a new file one of them. */
import { expect, test } from "vitest";
import { Kept } from "../../src/library/kept.ts";
import type { StoredDocument } from "../../src/storage/store.ts";

const documentOf = (id: string, title: string, url: string | null, bytesSha256: string): StoredDocument => ({
  id,
  title,
  titleSupplied: false,
  date: null,
  url,
  archive: null,
  publisher: null,
  author: null,
  language: null,
  sha256: bytesSha256,
  text: "",
  blocks: [],
  revision: 1,
  name: `${id}.txt`,
  added: "2024-05-31T00:00:00.000Z",
  bytesSha256,
  size: 0,
});

test("a document is found by its bytes, its address and its title whatever their case, as it is now", () => {
  const kept = new Kept();
  const ice = documentOf("ice", "Ice notice", "https://example.org/ice", "a1");
  kept.set(ice);
  expect(kept.ofBytes("a1")).toBe(ice);
  expect(kept.like({ url: null, title: "ICE NOTICE" })).toEqual([ice]);
  expect(kept.like({ url: "https://example.org/ice", title: "Snow" })).toEqual([ice]);
  const renamed = documentOf("ice", "Snow notice", null, "a2");
  kept.set(renamed);
  expect(kept.size).toBe(1);
  expect(kept.ofBytes("a1")).toBeUndefined();
  expect(kept.like({ url: "https://example.org/ice", title: "Ice notice" })).toEqual([]);
  expect(kept.like({ url: null, title: "snow notice" })).toEqual([renamed]);
  kept.delete("ice");
  expect(kept.ofBytes("a2")).toBeUndefined();
  expect(kept.all()).toEqual([]);
});
