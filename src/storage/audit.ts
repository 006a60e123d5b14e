/** Checks everything that is kept: sums of files, and that blocks lie in their text, in order, and hold all of it. */
import { FolderStore } from "./folder.ts";

export interface Audit {
  /** Documents that were checked, revisions included. */
  readonly checked: number;
  readonly problems: readonly { readonly place: string; readonly problem: string }[];
}

/** Audits the folder that keeps documents; nothing is changed. */
export async function auditFolder(root: string): Promise<Audit> {
  const problems: { place: string; problem: string }[] = [];
  const store = await FolderStore.look(root, (place, problem) => problems.push({ place, problem }));
  let checked = 0;
  for (const scope of store === null ? [] : await store.scopes()) {
    for (const { id, revision, text, blocks } of (await store?.list(scope)) ?? []) {
      checked += 1;
      let at = 0;
      let isSound = true;
      for (const { start, end } of blocks) {
        isSound &&= start >= at && end > start && end <= text.length && text.slice(at, start).trim() === "";
        at = end;
      }
      if (!isSound || text.slice(at).trim() !== "") {
        problems.push({
          place: `${scope}/${id}.${revision}`,
          problem: "has blocks that do not fit its text. Add it again.",
        });
      }
    }
  }
  return { checked, problems };
}
