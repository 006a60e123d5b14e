/** Attachments that cannot be had whole: each is one sentence, and nothing is read that was not announced. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { downloadAttachment } from "../../src/discord/download.ts";
import { UserError } from "../../src/errors.ts";

let server: Server;
let host: string;
const most = 1_048_576;

beforeAll(async () => {
  server = createServer((request, response) => {
    switch (request.url) {
      case "/whole":
        return response.end("0123456789");
      case "/moved":
        return response.writeHead(302, { location: "/whole" }).end();
      case "/hangs":
        return response.writeHead(200, { "content-length": "10" }).write("0123");
      case "/cut":
        response.writeHead(200, { "content-length": "10" }).write("0123");
        return setImmediate(() => response.destroy());
      case "/longer":
        return response.end("0123456789abc");
      case "/endless": {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on("drain", more);
        return more();
      }
      case "/claims":
        return response.writeHead(200, { "content-length": "2147483648" }).write("0123");
      default:
        return response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  host = `127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const download = (path: string, size = 10, hosts = [host]): Promise<File> =>
  downloadAttachment({ url: `http://${host}${path}`, name: "a.txt", size }, { hosts, most, time: 300 });

test("a whole one is had", async () => {
  expect(await (await download("/whole")).text()).toBe("0123456789");
});

test.each([
  ["/missing", 10, /could not be had from Discord \(status 404\)/u],
  ["/moved", 10, /download of a.txt failed/u],
  ["/hangs", 10, /took more than 0.3 s/u],
  ["/cut", 10, /download of a.txt failed/u],
  ["/longer", 10, /arrived with 13 bytes where 10 were announced/u],
  ["/whole", 12, /arrived with 10 bytes where 12 were announced/u],
  ["/endless", 10, /a file may have 1 MB here/u],
  ["/claims", 10, /has 2048 MB; a file may have 1 MB here/u],
  ["/whole", 2_147_483_648, /has 2048 MB; a file may have 1 MB here/u],
])("%s announced with %i bytes", async (path, size, message) => {
  const failed = download(path, size);
  await expect(failed).rejects.toThrow(message);
  await expect(failed).rejects.toBeInstanceOf(UserError);
});

test("another host, and plain http from one that is not this machine, are refused", async () => {
  await expect(download("/whole", 10, ["cdn.discordapp.com"])).rejects.toThrow(/not on Discord's own servers/u);
  const plain = { url: "http://cdn.discordapp.com/a.txt", name: "a.txt", size: 10 };
  const settings = { hosts: ["cdn.discordapp.com"], most, time: 300 };
  await expect(downloadAttachment(plain, settings)).rejects.toThrow(/not on Discord's own servers/u);
});
