/** What a newcomer can try, in the order of the start page: address, building, and what it lands on. */
export const TASKS = {
  find: { address: 'tim', buildingId: 'sao-mai-s1' },
  delete: { address: 'xoa', buildingId: 'sao-mai-s1' },
  undo: { address: 'hoan-tac', buildingId: 'sao-mai-s2' },
  add: { address: 'them', buildingId: 'sao-mai-s1' },
  import: { address: 'nhap-tep', buildingId: 'sao-mai-s1' },
  draft: { address: 'ban-nhap', buildingId: 'sao-mai-s1' },
} as const;
export type TaskName = keyof typeof TASKS;
export const TASK_NAMES = Object.keys(TASKS) as TaskName[];
