// Writes docs/openapi.json, the contract of the server, from its schemas: build the packages first.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { openApiDocument } from '../packages/server/dist/index.js';

const path = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));
await writeFile(path, await format(JSON.stringify(await openApiDocument()), { filepath: path, printWidth: 120 }));
