// What a reader would find wrong with the layout of this page, a sentence each.
(leastSize) => {
  const root = document.documentElement;
  const faults = [];
  if (root.scrollWidth > root.clientWidth) {
    faults.push(`the page scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth}`);
  }

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      const aside = box.right + scrollX <= 0; // e.g. the skip link until it has the focus
      if (box.width > 1 && !aside) texts.push({ element, box });
    }
  }

  const named = ({ element }) => `"${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 50)}"`;
  const scale = (element) => (element.ownerSVGElement ? element.getScreenCTM().a : 1);
  const isScrolled = (style) => /auto|scroll/.test(style.overflowX);
  const isCut = (style) => /hidden|clip/.test(style.overflowX + style.overflowY);

  for (const text of texts) {
    const size = parseFloat(getComputedStyle(text.element).fontSize) * scale(text.element);
    if (size < leastSize - 0.01) faults.push(`${named(text)} has letters of ${size} px`);
    for (let around = text.element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (isScrolled(style)) break;
      const frame = around.getBoundingClientRect();
      const beyond =
        text.box.right > frame.right + 1 || text.box.left < frame.left - 1 ||
        text.box.bottom > frame.bottom + 1 || text.box.top < frame.top - 1;
      if (beyond && (isCut(style) || around.ownerSVGElement || around.localName === 'svg')) {
        faults.push(`${named(text)} is cut off by <${around.localName}>`);
      }
      if (around === document.body && (text.box.right > root.clientWidth + 1 || text.box.left < -1)) {
        faults.push(`${named(text)} runs out of the page`);
      }
    }
  }

  const apart = 2; // px that letters' boxes may touch
  const byTop = texts.toSorted((a, b) => a.box.top - b.box.top);
  byTop.forEach((one, at) => {
    for (let next = at + 1; next < byTop.length; next++) {
      const other = byTop[next];
      if (other.box.top > one.box.bottom - apart) break;
      const overlap =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (one.element !== other.element && overlap > apart) {
        faults.push(`${named(one)} and ${named(other)} lie over each other`);
      }
    }
  });
  return faults;
}
