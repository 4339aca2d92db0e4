// As a host with an API of its own would write it; the address says which.
import { feathers, jsonServer, restAdapter } from './clientele/rest.js';

const BACKENDS = { feathers: feathers(), 'json-server': jsonServer(), 'json-server-1': jsonServer('1.0') };

document.querySelector('clientele-customers').adapter = restAdapter({
  url: new URL('api', location.href).href,
  backend: BACKENDS[location.hash.slice(1)],
});
