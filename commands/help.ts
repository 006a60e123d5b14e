/** /help: what one can do, with examples from the documents at hand. */
import { z } from "zod";
import { command, type AnyCommand, type Context } from "../src/command/command.ts";
import { optionsOf } from "../src/command/options.ts";

export default command({
  name: "help",
  description: "What you can ask, with examples that work here",
  options: z.object({}),
  run(context) {
    const offered = [...context.commands.values()].filter(
      (each) => each.only === undefined || each.only === context.face,
    );
    const items = offered.map((each) => ({ name: usage(each), detail: each.description }));
    const examples = examplesFor(context);
    return {
      outcome: "done",
      privacy: "private",
      parts: [
        {
          kind: "note",
          text: "Every answer is an exact slice of a document with its source, or “not in these documents”.",
        },
        { kind: "list", items },
        { kind: "title", text: "Try" },
        { kind: "list", items: examples },
      ],
      actions: [],
      facts: { commands: items, examples },
    };
  },
});

function usage(each: AnyCommand): string {
  const shown = optionsOf(each).filter(({ internal }) => !internal);
  const options = shown.map((option) => (option.required ? option.name : `[${option.name}]`));
  return [`/${each.name}`, ...options].join(" ");
}

/** Examples from what is stored: a quoted speaker, the first words of a quotation, a document. */
function examplesFor({ library }: Context): readonly { name: string; detail: string }[] {
  const holdings = library.holdings();
  const holding = holdings.find(({ quotations }) => quotations.some(({ speaker }) => speaker !== null)) ?? holdings[0];
  if (holding === undefined) return [];
  const { document, quotations } = holding;
  const quotation = quotations.find(({ speaker }) => speaker !== null);
  const reading = { name: `/read document:${document.id}`, detail: "read it from the start" };
  if (quotation?.speaker == null) return [reading];
  const words = document.text.slice(quotation.start, quotation.end).split(/\s+/u).slice(0, 5).join(" ");
  return [
    { name: `/ask question:What did ${quotation.speaker} say?`, detail: "ask in plain words" },
    { name: `/quote speaker:${quotation.speaker}`, detail: "everything one person is quoted with" },
    { name: `/quote text:${words}`, detail: "find a quotation by its words" },
    reading,
  ];
}
