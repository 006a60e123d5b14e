/** A form as Discord's modal. */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import type { Form } from "../command/command.ts";

/** Characters that a field of a modal takes. */
const LONGEST_FIELD = 4_000;
const SHORT_FIELD = 300;

/** The modal of a form; `id` comes back with what was filled in. */
export function modalOf(form: Form, id: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: form.title,
    components: form.fields.map(({ option, label, long, required }) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: option,
          label,
          style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required,
          max_length: long ? LONGEST_FIELD : SHORT_FIELD,
        },
      ],
    })),
  };
}
