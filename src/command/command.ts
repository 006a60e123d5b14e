/** What a command is: one module that Discord, the console and `--json` share. */
import type { z } from "zod";
import type { Library } from "../library/library.ts";
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
  readonly caller: { readonly server: string | null; readonly mayManage: boolean };
  readonly face: "discord" | "terminal";
}

export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly description: string;
  /** Every field described; registration, parsing and the types of `run` come from it. */
  readonly options: z.ZodObject<Shape>;
  readonly suggest?: { readonly [Name in keyof Shape]?: (context: Context, typed: string) => readonly Suggestion[] };
  /** What the caller needs, checked on every call. */
  readonly needs?: "manage-server";
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
