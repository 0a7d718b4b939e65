// Evaluated in the page: every piece of visible text whose contrast is below WCAG 2 AA, as "text: ratio".
(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** Any CSS colour as red, green, blue (0–255) and alpha (0–1). */
  const colour = (css) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
  const ground = (element) => {
    if (!element) return [255, 255, 255, 1];
    const own = colour(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(element.parentElement));
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const style = getComputedStyle(element);
    const hidden = !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (hidden || !node.textContent.trim() || element.closest('.unseen, .skip, .avatar, .sticker, dialog:not([open])'))
      continue;
    const below = ground(element);
    const [a, b] = [light(over(colour(style.color), below)), light(below)].sort((x, y) => y - x);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (isLarge ? 3 : 4.5)) faults.add(`${node.textContent.trim().slice(0, 30)}: ${ratio.toFixed(2)}`);
  }
  return [...faults];
})();
