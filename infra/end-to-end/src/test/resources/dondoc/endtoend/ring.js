// Whether the focus stands on the page and has a ring around it.
(element) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && element.getBoundingClientRect().left >= 0;
}
