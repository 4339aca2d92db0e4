import { css, html, nothing, type TemplateResult } from 'lit';
import type { ListState, Words, Profile } from '@clientele/core';
import { building2, circleAlert, search, user } from '../icons/icons.js';

/** What stands in place of rows when there are none to show; nothing while there are. */
export function emptyState(
  state: ListState,
  scope: Profile['scope'],
  words: Words,
  actions: { readonly add: () => void; readonly clear: () => void; readonly retry: () => void },
): TemplateResult | typeof nothing {
  const { status, error, query, answered, total } = state;
  if (status === 'failed' && error) {
    return message(circleAlert, words['list.failedTitle'], words[`error.${error.code}`], {
      label: words['list.retry'],
      run: actions.retry,
    });
  }
  if (status === 'idle') return message(building2, words['list.chooseBuilding'], words['list.chooseBuildingFirst']);
  if (total !== 0 || !answered) return nothing;
  if (answered.text !== '') {
    return message(search, words['list.nothingTitle'], words['list.nothingText'](query.text), {
      label: words['list.clearSearch'],
      run: actions.clear,
    });
  }
  // Nobody here can add to them.
  if (answered.group === 'crm') return message(user, words['list.emptyTitle'], words['list.emptyCrm']);
  return message(
    user,
    words['list.emptyTitle'],
    words[scope === 'none' ? 'list.emptyTextAnywhere' : 'list.emptyText'],
    {
      label: words['list.add'],
      run: actions.add,
    },
  );
}

/** An icon, a title, what to do, and the button that does it. */
export function message(
  icon: TemplateResult,
  title: string,
  text: string,
  action?: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="state">
    ${icon}
    <h3>${title}</h3>
    <p>${text}</p>
    ${action ? html`<button @click=${action.run}>${action.label}</button>` : nothing}
  </div>`;
}

export const stateStyles = css`
  .state {
    position: absolute;
    inset: 36px 0 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 24px;
    text-align: center;
    background: var(--_surface);
  }
  .state > svg {
    width: 28px;
    height: 28px;
    color: var(--_ink-3);
    margin-bottom: 8px;
  }
  .state > h3 {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
  }
  .state > p {
    margin: 0 0 12px;
    max-width: 44ch;
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
`;
