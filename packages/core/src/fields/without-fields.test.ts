import { describe, expect, it } from 'vitest';
import { buildingProfile } from './building.js';
import { withoutFields } from './without-fields.js';

const { form, columns, required } = withoutFields(buildingProfile, [
  ...(['occupant', 'identityNumber', 'identityDate', 'identityPlace'] as const),
  ...(['vehicles', 'contacts', 'apartments', 'code'] as const),
]);
const text = JSON.stringify(form.individual);

describe('withoutFields', () => {
  it('takes inputs and editors out, and headings and tabs that would stand over nothing', () => {
    for (const gone of ['occupant', 'identity', 'vehicles', 'tab.contacts', '"code"']) expect(text).not.toContain(gone);
    expect(form.individual.map(({ label }) => label)).toEqual(['kind.individual', 'tab.attachments']);
    expect(text).toContain('"displayOrder","name"');
  });

  it('takes columns out, and asks nobody to fill in what is not there', () => {
    expect(columns.map(({ field }) => field)).toEqual(['name', 'phone', 'email', 'kind', 'displayOrder']);
    expect(required).toEqual(['name']);
  });

  it('changes nothing else, and not the profile it was given', () => {
    expect(withoutFields(buildingProfile, [])).toEqual(buildingProfile);
    expect(buildingProfile.required).toEqual(['code', 'name']);
  });
});
