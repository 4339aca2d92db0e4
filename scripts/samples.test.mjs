import { expect, it } from 'vitest';
import { asModule, samplesOf } from './samples.mjs';

const GUIDE = `# Guide

\`\`\`js
one();
\`\`\`

- In a list:

  \`\`\`ts
  two();

  three();
  \`\`\`

\`\`\`sh
npm start
\`\`\`
`;

it('finds the samples of the languages that are asked for, and where they stand', () => {
  expect(samplesOf(GUIDE, ['js', 'ts'])).toEqual([
    { language: 'js', code: 'one();\n', line: 4 },
    { language: 'ts', code: 'two();\n\nthree();\n', line: 10 },
  ]);
});

it("makes modules of them, with the packages in place of a page's own files", () => {
  expect(asModule("import { memoryAdapter } from './clientele/memory.js';\n")).toBe(
    "import { memoryAdapter } from '@clientele/adapters/memory';\n\nexport {};\n",
  );
});

it('takes a property shown by itself for a part of a configuration', () => {
  expect(asModule("sort: ['name']")).toBe("export default { sort: ['name'] };\n");
});
