import * as z from 'zod/mini';

type Def = Record<string, unknown> & { readonly type: string };
type Schema = z.ZodMiniType;

/**
 * The same schema, which refuses every key that it does not name, however deep. Core's schemas leave such keys out, because
 * an adapter's answer may be newer than the module; a request with one is a slip of its sender.
 */
export function strict<Given extends Schema>(schema: Given): Given {
  const def = schema.def as unknown as Def;
  return schema.clone({ ...def, ...inner(def) } as unknown as Given['def']);
}

function inner(def: Def): Partial<Def> {
  const of = (part: unknown) => strict(part as Schema);
  switch (def.type) {
    case 'object':
      return {
        shape: Object.fromEntries(Object.entries(def['shape'] as object).map(([key, part]) => [key, of(part)])),
        catchall: z.never(),
      };
    case 'array':
      return { element: of(def['element']) };
    case 'nullable':
    case 'optional':
      return { innerType: of(def['innerType']) };
    case 'union':
      return { options: (def['options'] as unknown[]).map(of) };
    default:
      return {};
  }
}
