/** The gateway half of the loopback Discord. */
import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

const APPLICATION = "1000000000000000001";
const GUILD = "1000000000000000003";

const packet = z.looseObject({ op: z.number(), d: z.unknown() });
const identity = z.looseObject({ token: z.string(), intents: z.number() });

export interface Gateway {
  /** "identify" with the intents, "resumed", "ready" once a client listens. */
  readonly events: EventEmitter;
  dispatch(name: string, data: object): void;
  /** Ends the connection as a lost network would. */
  drop(): void;
  close(): void;
}

/** A gateway on `server` that lets only `token` in; `url` is what READY gives to resume at. */
export function createGateway(server: Server, token: string, url: () => string): Gateway {
  const sockets = new WebSocketServer({ server });
  const events = new EventEmitter();
  let current: WebSocket | null = null;
  let sequence = 0;

  const send = (socket: WebSocket, op: number, d: unknown, t: string | null = null): void => {
    socket.send(JSON.stringify({ op, d, t, s: t === null ? null : ++sequence }));
  };

  const identify = (socket: WebSocket, data: unknown): void => {
    const { token: given, intents } = identity.parse(data);
    if (given.replace(/^Bot /, "") !== token) return socket.close(4004, "Authentication failed.");
    current = socket;
    events.emit("identify", intents);
    send(
      socket,
      0,
      {
        v: 10,
        session_id: "session",
        session_type: "normal",
        resume_gateway_url: url(),
        shard: [0, 1],
        user: {
          id: APPLICATION,
          username: "verbatim",
          discriminator: "0000",
          global_name: null,
          avatar: null,
          bot: true,
        },
        guilds: [{ id: GUILD, unavailable: true }],
        application: { id: APPLICATION, flags: 0 },
      },
      "READY",
    );
    send(socket, 0, guild(), "GUILD_CREATE");
  };

  sockets.on("connection", (socket) => {
    send(socket, 10, { heartbeat_interval: 41_250 });
    socket.on("message", (raw) => {
      const { op, d } = packet.parse(JSON.parse(Buffer.isBuffer(raw) ? raw.toString("utf8") : ""));
      if (op === 1) send(socket, 11, null);
      if (op === 2) identify(socket, d);
      if (op === 6) {
        current = socket;
        send(socket, 0, {}, "RESUMED");
        events.emit("resumed");
      }
    });
  });

  return {
    events,
    dispatch(name, data) {
      if (current === null) throw new Error("no client is connected");
      send(current, 0, data, name);
    },
    drop() {
      current?.terminate();
      current = null;
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function guild(): object {
  return {
    id: GUILD,
    name: "Loopback",
    icon: null,
    owner_id: "1000000000000000004",
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    system_channel_flags: 0,
    premium_tier: 0,
    nsfw_level: 0,
    preferred_locale: "en-US",
    premium_progress_bar_enabled: false,
    roles: [],
    emojis: [],
    features: [],
    stickers: [],
    joined_at: "2024-01-01T00:00:00.000Z",
    large: false,
    unavailable: false,
    member_count: 1,
    voice_states: [],
    members: [],
    channels: [],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
