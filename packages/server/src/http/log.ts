import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';

/**
 * How lines are written. Nothing of a person is in one: no body, no id, no query, no address of whoever asks; what the
 * framework itself would say of a request is left out.
 */
export function loggerOptions(isOn: boolean): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  const serializers = { err: traceOf, req: () => ({}), res: () => ({}) };
  const logController = new LogController({ disableRequestLogging: true });
  return { logger: isOn ? { base: null, serializers } : false, logController };
}

/** A line for a request that was answered. */
export function noteRequest(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info({ ...about(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
}

/** A line for a failure that is ours. */
export function noteFailure(request: FastifyRequest, thrown: unknown): void {
  request.log.error({ ...about(request), failure: traceOf(thrown) });
}

function about({ method, routeOptions }: FastifyRequest) {
  return { method, route: routeOptions.url ?? 'none' };
}

/** Where a failure came from. Its message stays out: a database's may quote what somebody typed. */
function traceOf(thrown: unknown): { readonly type: string; readonly message: string; readonly stack: string } {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: '', stack: '' };
  const { name, stack = '', cause } = thrown;
  const { code } = thrown as { code?: unknown };
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  const message = [name, code, ...(cause ? [traceOf(cause).message] : [])].map(String).join(' ');
  return { type: name, message, stack: frames.slice(0, 8).join('\n') };
}
