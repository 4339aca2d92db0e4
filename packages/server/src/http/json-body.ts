import { HttpError } from './problem.js';
import { sha256 } from './requests.js';
import type { App } from './services.js';
import { isStorable } from './storable.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads bodies of JSON, and notes their hash. What cannot be kept is refused, but where anything is taken. */
export function addJsonParser(app: App): void {
  app.removeContentTypeParser('application/json');
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const value: unknown = JSON.parse(utf8.decode(body));
      request.bodyHash = sha256(body);
      const isAnything = request.routeOptions.url?.endsWith('/crm/receive') === true;
      if (!isAnything && !isStorable(value)) throw new Error('Not storable');
      done(null, value);
    } catch {
      done(new HttpError('invalid', 400));
    }
  });
}
