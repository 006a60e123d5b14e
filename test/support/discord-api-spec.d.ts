/** The schemas of Discord's official description that the loopback Discord checks with; the package has no types for them. */
declare module "discord-api-spec/zod" {
  interface Schema {
    safeParse(data: unknown): { success: true } | { success: false; error: Error };
  }
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const ModalInteractionCallbackRequestSchema: Schema;
}
