/** check: verifies everything that is kept. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { UserError } from "../src/errors.ts";

export default command({
  name: "check",
  description: "Verify the checksums and offsets of every document that was added",
  only: "terminal",
  options: z.object({}),
  async run({ audit }) {
    if (audit === null) throw new UserError("This is checked at the terminal.");
    const { checked, problems } = await audit();
    const documents = checked === 1 ? "1 document is" : `${checked} documents are`;
    return {
      outcome: problems.length === 0 ? "done" : "not-found",
      privacy: "private",
      parts: [
        { kind: "note", text: `${documents} sound${problems.length === 0 ? "." : `, ${problems.length} not:`}` },
        ...problems.map(({ place, problem }) => ({ kind: "note" as const, text: `${place} ${problem}` })),
      ],
      actions: [],
      facts: { checked, problems },
    };
  },
});
