# SPDX-License-Identifier: EUPL-1.2
# Prints an address with WebKitGTK into a PDF: webkit-print.py ADDRESS FILE. Waits for the page to say that it is not busy.
import sys
import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

address, file = sys.argv[1], sys.argv[2]
window = Gtk.Window(default_width=1200, default_height=900)
view = WebKit2.WebView()
window.add(view)
window.show_all()


def write():
    settings = Gtk.PrintSettings()
    settings.set(Gtk.PRINT_SETTINGS_PRINTER, "Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, "file://" + file)
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    for side in ("top", "bottom", "left", "right"):
        getattr(setup, f"set_{side}_margin")(10, Gtk.Unit.MM)
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    operation.connect("finished", lambda _: Gtk.main_quit())
    operation.connect("failed", lambda _, error: (print(error, file=sys.stderr), sys.exit(1)))
    operation.print_()
    window.operation = operation


def look():
    # As `ready` of look.mjs.
    script = """
        document.querySelector('main') && document.body.innerText.length > 200 &&
        !document.querySelector('main[aria-busy], [aria-busy="true"], .nuf-skeleton') &&
        (performance.now() > 20000 || !document.querySelector('.nuf-stage[data-picture="still"]')) ? 'ready' : 'busy'"""

    def told(view, result):
        try:
            ready = view.evaluate_javascript_finish(result).to_string() == "ready"
        except GLib.Error:
            ready = False
        if ready:
            # Pictures for paper are drawn after the text.
            GLib.timeout_add(3000, lambda: write() or False)
        else:
            GLib.timeout_add(300, lambda: look() or False)

    view.evaluate_javascript(script, -1, None, None, None, told)


GLib.timeout_add_seconds(100, lambda: sys.exit(2))
view.load_uri(address)
GLib.timeout_add(1000, lambda: look() or False)
Gtk.main()
