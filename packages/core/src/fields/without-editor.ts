import type { FormEditor, FormTab, Profile } from './profile.js';

/** A profile whose form lacks an editor, and the tabs that held nothing else. */
export function withoutEditor(profile: Profile, editor: FormEditor): Profile {
  const without = (tabs: readonly FormTab[]) =>
    tabs.flatMap((tab) => {
      const sections = tab.sections.filter((section) => !('editor' in section) || section.editor !== editor);
      return sections.length > 0 ? [{ ...tab, sections }] : [];
    });
  const { individual, organisation } = profile.form;
  return { ...profile, form: { individual: without(individual), organisation: without(organisation) } };
}
