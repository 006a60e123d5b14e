/** The options that say what is known of a document, for the commands that take them. */
import { z } from "zod";

const line = z.string().trim().min(1, "is empty").max(300, "is too long: at most 300 characters").optional();
const address = z
  .string()
  .trim()
  .max(2000, "is too long for an address")
  .regex(/^https?:\/\/\S+$/u, "must be an address that begins with http:// or https://")
  .optional();

export const dateOption = z
  .string()
  .trim()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, "must be a date such as 2024-05-31")
  .refine((date) => !Number.isNaN(Date.parse(date)), "is no day of the calendar")
  .optional();

export const metadataOptions = {
  title: line.describe("Its title"),
  date: dateOption.describe("Its date, such as 2024-05-31"),
  url: address.describe("The address of the original"),
  archive: address.describe("The address of an archived copy"),
  publisher: line.describe("Who published it"),
  author: line.describe("Who wrote it"),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, "must be a language tag such as en")
    .optional()
    .describe("Its language, such as en"),
};
