import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';

/** Hands requests on, and loses some of the answers once they are there: then what was asked for is done. */
export class CuttingProxy {
  readonly #server: Server;
  readonly #target: string;
  readonly #share: number;
  /** How many answers were lost. */
  cut = 0;
  #count = 0;

  private constructor(target: string, share: number) {
    this.#target = new URL(target).origin;
    this.#share = share;
    this.#server = createServer((asked, answer) => this.#handOn(asked, answer));
  }

  /** `share` of the answers is lost, 0 to 1, evenly. */
  static async start(target: string, share: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target, share);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #handOn(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url = '' } = asked;
    const onwards = request(this.#target + url, { ...(method !== undefined && { method }), headers }, (come) => {
      this.#count += 1;
      const isLost = Math.floor(this.#count * this.#share) > Math.floor((this.#count - 1) * this.#share);
      come.on('error', () => answer.destroy());
      if (isLost) {
        this.cut += 1;
        come.resume().on('end', () => answer.destroy());
        return;
      }
      answer.writeHead(come.statusCode ?? 500, come.headers);
      come.pipe(answer);
    });
    onwards.on('error', () => answer.destroy());
    asked.pipe(onwards);
  }
}
