import { equal } from '../assert.js';
import { foundParked, listsVehicles, threeParked } from '../parking.js';
import type { AdapterTest } from '../subject.js';

/** What finds each of the three vehicles alone. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  md: ['29-MĐ1 543.21', '29md154321', 'feliz', 'do', 's1-1206', 'nguyen dinh duc', 'KH-00041', 'đức vinfast'],
  van: ['51c46943', '469.43', 'xe tai', 'bạc', '8412345678', '12345678', '51c binh'],
  wave: ['51B71311', 'WAVE', 'đen', 'kh00042 honda'],
};

/** How the list of vehicles is searched. */
export const vehicleSearch: readonly AdapterTest[] = [
  {
    name: 'are found by plate, brand, colour, card, apartment, owner and code, all words in any order',
    needs: listsVehicles,
    run: async (subject) => {
      await threeParked(subject);
      for (const [id, texts] of Object.entries(TEXTS)) {
        for (const text of texts) equal(await foundParked(subject, text), [id], `found by "${text}"`);
      }
      equal(await foundParked(subject, 'duc honda'), [], 'found by words of two');
      equal([...(await foundParked(subject, '  '))].sort(), ['md', 'van', 'wave'], 'found where nothing was typed');
    },
  },
];
