/** A Discord of our own on one local port: REST and gateway, strict about everything it is sent. */
import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { callbackFaults, registrationFaults, webhookFaults } from "./discord-rules.ts";
import { createGateway } from "./loopback-gateway.ts";

const APPLICATION = "1000000000000000001";
const GUILD = "1000000000000000003";
const CHANNEL = "1000000000000000005";
/** Milliseconds that Discord waits for an acknowledgement. */
const ACKNOWLEDGE_LIMIT = 3_000;
/** Snowflakes count milliseconds from the first of January 2015. */
const EPOCH = 1_420_070_400_000n;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Names of the files sent with it. */
  readonly files: readonly string[];
}

export interface SentInteraction {
  /** The requests for it so far. */
  readonly calls: readonly Call[];
  /** The first call that shows something: a message, an edit or choices, not a mere deferral. */
  readonly answer: Promise<Call>;
  /** Milliseconds from sending to the callback; null until then. */
  readonly acknowledgedAfter: number | null;
}

export interface LoopbackDiscord {
  /** The API base, without a version. */
  readonly api: string;
  /** "identify" with the intents, "resumed", "registered", "listed" when the commands were read. */
  readonly events: EventEmitter;
  readonly violations: string[];
  /** For whom commands were registered: server ids, or "global". */
  readonly registeredFor: string[];
  /** Sends an interaction of this type with this data; `extra` goes over the rest. */
  sendInteraction(type: 2 | 3 | 4 | 5, data: object, extra?: object): SentInteraction;
  /** The next callback is lost on its way and hangs, or is taken and its answer lost (a 500). */
  loseNextCallback(what: "request" | "answer"): void;
  dropSocket(): void;
  close(): Promise<void>;
}

/** The JSON of a request and the names of its files. */
async function bodyOf(bytes: Buffer, type: string): Promise<{ body: unknown; files: string[] }> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith("multipart/")) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const files = [...form.values()].flatMap((value) => (typeof value === "string" ? [] : [value.name]));
  const payload = form.get("payload_json");
  return { body: JSON.parse(typeof payload === "string" ? payload : "null"), files };
}

interface Pending {
  readonly sent: number;
  readonly calls: Call[];
  answered(call: Call): void;
  acknowledgedAfter: number | null;
}

/** Starts it; only `token` is let in. */
export async function startLoopbackDiscord(token: string): Promise<LoopbackDiscord> {
  const violations: string[] = [];
  const registeredFor: string[] = [];
  const pending = new Map<string, Pending>();
  const commands = new Map<string, unknown>();
  let losing: "request" | "answer" | null = null;
  let count = 0n;

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      violations.push(String(error));
      response.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const host = `127.0.0.1:${address.port}`;
  const gateway = createGateway(server, token, () => `ws://${host}`);

  const snowflake = (): string => String(((BigInt(Date.now()) - EPOCH) << 22n) | (count++ & 0xfffn));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { body, files } = await bodyOf(Buffer.concat(chunks), request.headers["content-type"] ?? "");
    const url = new URL(request.url ?? "/", `http://${host}`);
    const path = decodeURIComponent(url.pathname);
    const call: Call = { method: request.method ?? "GET", path, body, files };
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    const tokenOf = /^\/api\/v10\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.[1];
    if (tokenOf !== undefined)
      return interactionCall(call, tokenOf, {
        withResponse: url.searchParams.get("with_response") === "true",
        response,
        json,
      });
    if (request.headers.authorization !== `Bot ${token}`) return json(401, { message: "401: Unauthorized", code: 0 });
    const place = new RegExp(`^/api/v10/applications/${APPLICATION}/(?:guilds/(\\d+)/)?commands$`, "u").exec(path);
    if (place !== null) return registrationCall(call, place[1] ?? "global", json);
    switch (`${call.method} ${path}`) {
      case "GET /api/v10/gateway/bot":
        return json(200, {
          url: `ws://${host}`,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
        });
      case "GET /api/v10/users/@me":
        return json(200, { id: APPLICATION, username: "verbatim", discriminator: "0000", avatar: null, bot: true });
      case "GET /api/v10/oauth2/applications/@me":
      case "GET /api/v10/applications/@me":
        return json(200, { id: APPLICATION, name: "Verbatim", icon: null, description: "", flags: 0 });
      default:
        violations.push(`unexpected request: ${call.method} ${path}`);
        return json(404, { message: "404: Not Found", code: 0 });
    }
  };

  const registrationCall = (call: Call, place: string, json: (status: number, value: unknown) => void): void => {
    if (call.method === "PUT") {
      violations.push(...registrationFaults(call.body));
      const list = z.array(z.looseObject({})).catch([]).parse(call.body);
      const given = { application_id: APPLICATION, version: "1", nsfw: false };
      commands.set(
        place,
        list.map((entry) => ({ ...entry, ...given, id: snowflake() })),
      );
      registeredFor.push(place);
    }
    json(200, commands.get(place) ?? []);
    gateway.events.emit(call.method === "PUT" ? "registered" : "listed");
  };

  const interactionCall = (
    call: Call,
    key: string,
    reply: { withResponse: boolean; response: ServerResponse; json(status: number, value: unknown): void },
  ): void => {
    const interaction = pending.get(key);
    if (interaction === undefined) return reply.json(404, { message: "Unknown interaction", code: 10062 });
    const lost = call.path.endsWith("/callback") ? losing : null;
    if (lost !== null) losing = null;
    if (lost === "request") return;
    interaction.calls.push(call);
    const stored = {
      id: snowflake(),
      type: 20,
      channel_id: CHANNEL,
      content: "",
      author: { id: APPLICATION, username: "verbatim", discriminator: "0000", avatar: null },
      attachments: [],
      embeds: [],
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      components: [],
      flags: 0,
    };
    if (call.path.startsWith("/api/v10/interactions/")) {
      if (interaction.acknowledgedAfter !== null) {
        // The same again is what the client sends when an answer took too long to arrive.
        const isAgain = isDeepStrictEqual(interaction.calls[0]?.body, call.body);
        if (!isAgain) violations.push("acknowledged twice");
        return reply.json(400, { message: "Interaction has already been acknowledged.", code: 40060 });
      }
      interaction.acknowledgedAfter = Date.now() - interaction.sent;
      if (interaction.acknowledgedAfter > ACKNOWLEDGE_LIMIT) violations.push("acknowledged after 3 s");
      violations.push(...callbackFaults(call.body));
      // The real 204 has no content type, and discord.js reads a body where there is one.
      if (lost === "answer") reply.json(500, { message: "Internal Server Error", code: 0 });
      else if (reply.withResponse)
        reply.json(200, { interaction: { id: "1", type: 2 }, resource: { type: 4, message: stored } });
      else reply.response.writeHead(204).end();
      const type = call.body !== null && typeof call.body === "object" && "type" in call.body ? call.body.type : null;
      if (type === 4 || type === 7 || type === 8 || type === 9) interaction.answered(call);
      return;
    }
    if (interaction.acknowledgedAfter === null) violations.push(`${call.method} before the acknowledgement`);
    if (call.method === "DELETE") {
      reply.response.writeHead(204).end();
      return;
    }
    if (call.method !== "GET")
      violations.push(...webhookFaults(call.method === "PATCH" ? "edit" : "message", call.body));
    reply.json(200, stored);
    if (call.method !== "GET") interaction.answered(call);
  };

  return {
    api: `http://${host}/api`,
    events: gateway.events,
    violations,
    registeredFor,
    sendInteraction(type, data, extra = {}) {
      const key = `token-${count}`;
      let answered: (call: Call) => void = () => undefined;
      const answer = new Promise<Call>((resolve) => {
        answered = resolve;
      });
      const interaction: Pending = {
        sent: Date.now(),
        calls: [],
        answered,
        acknowledgedAfter: null,
      };
      pending.set(key, interaction);
      const user = {
        id: "1000000000000000004",
        username: "reader",
        discriminator: "0",
        global_name: null,
        avatar: null,
      };
      gateway.dispatch("INTERACTION_CREATE", {
        id: snowflake(),
        application_id: APPLICATION,
        type,
        data,
        token: key,
        version: 1,
        guild_id: GUILD,
        channel_id: CHANNEL,
        channel: { id: CHANNEL, type: 0, name: "general", guild_id: GUILD, permissions: "2147483647" },
        member: {
          user,
          roles: [],
          joined_at: "2024-01-01T00:00:00.000Z",
          deaf: false,
          mute: false,
          permissions: "2147483648",
          flags: 0,
        },
        locale: "en-US",
        guild_locale: "en-US",
        entitlements: [],
        app_permissions: "2147483647",
        authorizing_integration_owners: { "0": GUILD },
        context: 0,
        attachment_size_limit: 10_485_760,
        ...extra,
      });
      return {
        calls: interaction.calls,
        answer,
        get acknowledgedAfter() {
          return interaction.acknowledgedAfter;
        },
      };
    },
    loseNextCallback: (what) => void (losing = what),
    dropSocket: () => gateway.drop(),
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
