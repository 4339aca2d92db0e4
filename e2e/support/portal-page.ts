import type { Locator, Page } from 'playwright-core';

/** The parts of the portal's customers page that a person would point at. */
export function portalPage(page: Page) {
  const form = page.getByRole('dialog', { name: /^(Thêm|Chỉnh sửa) khách hàng$/ });
  return {
    page,
    /** The list's row of a customer. */
    row: (name: string | RegExp): Locator => page.getByRole('row', { name }),
    rows: page.locator('[role="row"][data-id]'),
    tick: (name: string): Locator => page.getByRole('checkbox', { name: `Chọn ${name}`, exact: true }),
    building: page.getByRole('combobox', { name: 'Tòa nhà' }),
    tab: (name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) }).first(),
    search: page.getByRole('textbox', { name: 'Tìm khách hàng' }),
    vehicleSearch: page.getByRole('textbox', { name: 'Tìm phương tiện' }),
    count: (text: string): Locator => page.getByText(text, { exact: true }),
    add: page.getByRole('button', { name: 'Thêm mới' }),
    edit: page.getByRole('toolbar').getByRole('button', { name: 'Chỉnh sửa' }),
    remove: page.getByRole('toolbar').getByRole('button', { name: 'Xóa' }),
    kind: (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}`) }),
    grid: page.getByRole('grid', { name: 'Khách hàng' }),
    form,
    formTab: (name: string): Locator => form.getByRole('tab', { name: new RegExp(`^${name}`) }),
    /** The tabs of the form as they are read, with what they count. */
    formTabs: async (): Promise<string[]> => {
      await form.getByRole('tab').first().waitFor();
      const texts = await form.getByRole('tab').allInnerTexts();
      return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
    },
    field: (name: string): Locator => form.getByRole('textbox', { name: new RegExp(`^${name}`) }).first(),
    save: form.getByRole('button', { name: 'Lưu lại', exact: true }),
    said: (title: string): Locator => page.getByRole('status').getByText(title, { exact: true }),
    question: page.getByRole('dialog', { name: /^(Xóa|Không thể xóa)/ }),
    menu: (name: string): Locator => page.getByRole('link', { name, exact: true }),
  };
}

export type PortalPage = ReturnType<typeof portalPage>;
