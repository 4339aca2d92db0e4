// The list as a host's page has it: the script tag's element over an adapter.

/** Shows the adapter's customers, and gives what a person does with them. */
export async function start(adapter) {
  const { buildingProfile } = await import('./clientele/clientele.js');
  const columns = [...buildingProfile.columns, { field: 'gender', label: 'field.gender' }];
  const element = document.createElement('clientele-customers');
  Object.assign(element, { adapter, buildingId: 's1', profile: { ...buildingProfile, columns } });
  element.style.setProperty('--clientele-row-height', '40px');
  document.body.append(element);

  const root = () => element.shadowRoot?.querySelector('clientele-customer-list')?.shadowRoot;
  while (!root()?.querySelector('.scroller')) await new Promise(requestAnimationFrame);
  const click = (selector) => root().querySelector(selector).click();
  return {
    root: root(),
    get scroller() {
      return root().querySelector('.scroller');
    },
    sortByName: () => click('.head .name button'),
    sortByCode: () => click('.head .code button'),
    search: (text) => {
      const input = root().querySelector('#search');
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    tickAll: () => click('.head .tick input'),
  };
}
