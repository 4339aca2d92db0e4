/** Passes on only shares between 0 and 1 that are larger than all before, so that no bar runs backwards. */
export function rising(onProgress: (share: number) => void): (share: number) => void {
  let reached = -1;
  return (share) => {
    if (!(share >= 0 && share > reached && share <= 1)) return;
    reached = share;
    onProgress(share);
  };
}
