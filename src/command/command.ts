/** What a command is: one module that Discord, the console and `--json` share. */
import type { z } from "zod";
import type { Library } from "../library/library.ts";
import type { Shelf } from "../library/shelf.ts";
import type { Audit } from "../storage/audit.ts";
import type { Reply } from "./reply.ts";

/** A completion: `name` is shown, `value` is used. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Who calls, from where, and what they may see. */
export interface Context {
  /** The documents this caller may see. */
  readonly library: Library;
  /** Every command, for help. */
  readonly commands: ReadonlyMap<string, AnyCommand>;
  /** Where the caller's own documents are kept; null where none can be added. */
  readonly shelf: Shelf | null;
  /** Tells how far long work is. */
  readonly progress: (text: string) => void;
  /** Bytes that one file of a reply may have. */
  readonly mostFileBytes: number;
  /** Checks all that is kept; null but at the terminal. */
  readonly audit: (() => Promise<Audit>) | null;
  readonly caller: { readonly server: string | null; readonly mayManage: boolean };
  readonly face: "discord" | "terminal";
}

/** A form of text fields, for options that are long to type. */
export interface Form {
  readonly title: string;
  /** Whether a call needs it. */
  needed(options: Readonly<Record<string, unknown>>): boolean;
  readonly fields: readonly {
    readonly option: string;
    readonly label: string;
    readonly long: boolean;
    readonly required: boolean;
  }[];
}

/** A message that a command is used on. */
export interface GivenMessage {
  readonly text: string;
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly url: string;
  /** Its first attachment, and how many there are. */
  readonly file: File | null;
  readonly attachments: number;
}

export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly description: string;
  /** Every field described; registration, parsing and the types of `run` come from it. */
  readonly options: z.ZodObject<Shape>;
  readonly suggest?: { readonly [Name in keyof Shape]?: (context: Context, typed: string) => readonly Suggestion[] };
  /** What the caller needs, checked on every call. */
  readonly needs?: "manage-server";
  /** Asked for in a form, where there is one, when these options are missing. */
  readonly form?: Form;
  /** Offered on any message: its name there, and how the message becomes options. */
  readonly onMessage?: { readonly name: string; options(message: GivenMessage): Readonly<Record<string, unknown>> };
  /** Set when only one front end offers it. */
  readonly only?: "terminal";
  run(context: Context, options: z.output<z.ZodObject<Shape>>): Reply | Promise<Reply>;
}

/** A command whose options are known at run time only. */
export interface AnyCommand extends Omit<Command, "run" | "suggest"> {
  readonly suggest?: Readonly<Record<string, ((context: Context, typed: string) => readonly Suggestion[]) | undefined>>;
  run(context: Context, options: Record<string, unknown>): Reply | Promise<Reply>;
}

/** The identity function that gives a command its types. */
export function command<Shape extends z.ZodRawShape>(definition: Command<Shape>): Command<Shape> {
  return definition;
}
