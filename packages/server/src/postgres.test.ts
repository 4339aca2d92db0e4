import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, inFolder, killUnderLoad } from '../test/killing.js';
import { type TestPostgres, startPostgres } from '../test/postgres.js';
import { type Pair, loseAnswers, raceDeletions, raceForPhones, startPair } from '../test/races.js';

// The same in their thousands: postgres.long.ts.
describe('on PostgreSQL', { timeout: 60_000 }, () => {
  let postgres: TestPostgres;
  let pair: Pair;

  beforeAll(async () => {
    postgres = await startPostgres();
    pair = await startPair(await postgres.create());
  });
  afterAll(async () => {
    await pair.close();
    await postgres.stop();
  });

  it('200 creations and events at one moment leave one customer for each phone and code', () =>
    raceForPhones(pair, 200));

  it('100 deletions raced against new contracts leave none without its customer', () => raceDeletions(pair, 100));

  it('100 writes whose answers are lost are done once', () => loseAnswers(pair, 50));

  it('2 kills under load lose nothing that was acknowledged', async () => {
    buildServer();
    const url = await postgres.create();
    await inFolder(async (folder) => {
      expect(await killUnderLoad({ DATABASE_URL: url, CLIENTELE_FOLDER: folder }, 2)).toBeGreaterThan(0);
    });
  });
});
