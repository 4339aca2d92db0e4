/** Plain data of somebody else's. */
export type Data = { readonly [key: string]: unknown };

/** What is at a path (`a.b.c`) in plain data; the data itself at the empty path, undefined where nothing is. */
export function at(data: unknown, path: string | undefined): unknown {
  if (path === undefined || path === '') return data;
  let value: unknown = data;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Data)[key];
  }
  return value;
}

/** The same data with another value at a path. */
export function withAt(data: Data, path: string, value: unknown): Data {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...data, [key]: value };
  const inner = data[key];
  const within = typeof inner === 'object' && inner !== null ? (inner as Data) : {};
  return { ...data, [key]: withAt(within, rest.join('.'), value) };
}
