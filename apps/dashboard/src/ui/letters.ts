// For machines without Chinese letters: in slices, of which a browser fetches those alone that a page needs.
import '@fontsource/noto-sans-sc/400.css';
