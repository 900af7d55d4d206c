# SPDX-License-Identifier: EUPL-1.2
"""Edits a layer's file with the real QGIS, as a planner does: one field by the form with the style of data/README.md,
one corner, one feature added, one split; then saves in place.
Arguments: the file, and the edits as JSON (test/soak/qgis-proof.ts). Ends with 0 when everything was saved."""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeForm, QgsGui  # noqa: E402

path, wanted = sys.argv[1], json.loads(sys.argv[2])
application = QgsApplication([], True)
application.initQgis()
QgsGui.editorWidgetRegistry().initEditors()
layer = QgsVectorLayer(path + "|option:DATE_AS_STRING=YES", "layer", "ogr")
assert layer.isValid(), path

# The style: lists of objects hidden, booleans a value map with an entry for "not known".
null = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
for index, field in enumerate(layer.fields()):
    if field.name() in wanted["lists"]:
        setup = QgsEditorWidgetSetup("Hidden", {})
    elif field.name() in wanted["flags"]:
        setup = QgsEditorWidgetSetup("ValueMap", {"map": [{"nicht bekannt": null}, {"ja": "true"}, {"nein": "false"}]})
    elif field.isNumeric():
        setup = QgsEditorWidgetSetup("TextEdit", {})
    else:
        setup = QgsEditorWidgetSetup("TextEdit", {"IsMultiline": False})
    layer.setEditorWidgetSetup(index, setup)

names = layer.fields().names()
ids = {str(feature["id"]): feature.id() for feature in layer.getFeatures()} if "id" in names else {}
assert layer.startEditing()

if "field" in wanted:
    feature_id, name, value = wanted["field"]
    form = QgsAttributeForm(layer, layer.getFeature(ids[feature_id]))
    form.changeAttribute(name, value)
    assert form.save()
    form.deleteLater()
for feature_id, at, x, y in wanted.get("vertices", []):
    assert layer.moveVertex(x, y, ids[feature_id], at)
if "split" in wanted:
    feature_id, line, new_id = wanted["split"]
    layer.selectByIds([ids[feature_id]])
    result = layer.splitFeatures([QgsPointXY(x, y) for x, y in line], False)
    assert int(result) == 0, result
    # The piece that was cut off gets an id of its own, as the way of data/README.md says.
    (piece,) = [one for one in layer.editBuffer().addedFeatures().values()]
    assert layer.changeAttributeValue(piece.id(), layer.fields().indexOf("id"), new_id)
if "add" in wanted:
    feature_id, wkt, values = wanted["add"]
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    feature["id"] = feature_id
    for name, value in values.items():
        feature[name] = value
    assert layer.addFeature(feature)
assert layer.commitChanges(), layer.commitErrors()
sys.stdout.flush()
os._exit(0)  # the application's own end crashes without a window system
