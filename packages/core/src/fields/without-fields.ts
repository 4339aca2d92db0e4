import type { FieldKey } from './definition.js';
import type { FormEditor, FormSection, FormTab, Profile } from './profile.js';

/** What can be taken out of a profile; `occupant` is both of its fields. */
export type HideableField = FieldKey | FormEditor | 'occupant';

/**
 * A profile without fields that a backend does not have: their inputs, editors and columns are not shown, tabs that would
 * be empty neither, and nobody is made to fill them in.
 */
export function withoutFields(profile: Profile, hidden: readonly HideableField[]): Profile {
  const stays = (key: string) => !hidden.some((each) => key === each || key.startsWith(`${each}.`));
  const sectionsOf = (section: FormSection): readonly FormSection[] => {
    if ('editor' in section) return stays(section.editor) ? [section] : [];
    const fields = section.fields.filter(stays);
    return fields.length > 0 ? [{ ...section, fields }] : [];
  };
  const tabsOf = (tab: FormTab): readonly FormTab[] => {
    const sections = tab.sections.flatMap(sectionsOf);
    return sections.length > 0 ? [{ ...tab, sections }] : [];
  };
  return {
    ...profile,
    required: profile.required.filter(stays),
    // The column shows the first of the apartments.
    columns: profile.columns.filter(({ field }) => stays(field === 'apartment' ? 'apartments' : field)),
    form: {
      individual: profile.form.individual.flatMap(tabsOf),
      organisation: profile.form.organisation.flatMap(tabsOf),
    },
  };
}
