import { expect, test } from 'vitest';
import { nodeProblem } from './node-version.mjs';

test('Node before 20 is refused with both versions', () => {
  expect(nodeProblem('v18.20.4')).toBe('Clientele needs Node 20 or newer; this is v18.20.4.');
});

test('Node 20 and later are fine', () => {
  expect(nodeProblem('v20.0.0')).toBeUndefined();
  expect(nodeProblem('v24.21.0')).toBeUndefined();
});
