import { expect, test } from 'vitest';
import { pnpmEnv } from './pnpm.mjs';

test('npm keeps its own settings to itself', () => {
  const env = pnpmEnv({ PATH: '/bin', npm_config_yes: 'false', npm_package_name: 'x', npm_lifecycle_event: 'test' });
  expect(env).toEqual({ PATH: '/bin', PNPM_CONFIG_MINIMUM_RELEASE_AGE: '0' });
});
