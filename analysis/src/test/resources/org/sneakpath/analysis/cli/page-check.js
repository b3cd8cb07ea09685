// What is wrong with the page, a line each; nothing if it is well.
(() => {
  const wrong = [];
  document.querySelectorAll('details').forEach(d => { d.open = true; });
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    wrong.push('the page is ' + root.scrollWidth + ' px wide where ' + root.clientWidth + ' px are shown');
  }
  const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); };
  const parse = text => (text.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) { return colour; }
    }
    return [255, 255, 255];
  };
  const ownText = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  let texts = 0;
  let labels = 0;
  document.querySelectorAll('body *').forEach(e => {
    if (e.closest('svg') || !ownText(e) || e.tagName === 'STYLE') { return; }
    texts++;
    const ratio = contrast(parse(getComputedStyle(e).color), ground(e));
    if (!(ratio >= 4.5)) { wrong.push('contrast ' + ratio.toFixed(2) + ' of <' + e.tagName + '> ' + e.textContent.slice(0, 40)); }
  });
  // Labels beside lines have the lines' colours, for which as for the lines 3 is asked; those in ink are far above.
  document.querySelectorAll('figure:not(.paper) svg text').forEach(e => {
    labels++;
    const paper = e.closest('svg').querySelector('rect');
    const ratio = contrast(parse(getComputedStyle(e).fill), parse(getComputedStyle(paper).fill));
    if (!(ratio >= 3)) { wrong.push('contrast ' + ratio.toFixed(2) + ' of label ' + e.textContent); }
  });
  document.querySelectorAll('figure.paper .plot').forEach(e => {
    if (luminance(ground(e)) < 0.95) { wrong.push('no white paper below ' + e.parentElement.id); }
  });
  document.querySelectorAll('figure svg').forEach(e => {
    if ((e.getAttribute('aria-label') || '').length < 30) { wrong.push('nothing is said of ' + e.parentElement.parentElement.id); }
    const box = e.getBoundingClientRect();
    if (box.width < 200 || box.height < 60) { wrong.push('a figure of ' + box.width + ' x ' + box.height + ' px'); }
  });
  if (texts < 100 || labels < 20) { wrong.push('only ' + texts + ' texts and ' + labels + ' labels were looked at'); }
  return wrong.join('\n');
})()
