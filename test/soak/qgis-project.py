# SPDX-License-Identifier: EUPL-1.2
"""Opens a project that `nuf qgis` wrote with the real QGIS, says as JSON what QGIS understood, and draws it.
Arguments: the project, and the picture to write (test/soak/qgis-proof.ts). Ends with 0 when every layer is valid."""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
)
from qgis.gui import QgsAttributeForm, QgsGui  # noqa: E402
from qgis.PyQt.QtCore import QSize  # noqa: E402

path, picture = sys.argv[1], sys.argv[2]
application = QgsApplication([], True)
application.initQgis()
QgsGui.editorWidgetRegistry().initEditors()
project = QgsProject.instance()
assert project.read(path), path

said = {
    "crs": project.crs().authid(),
    "topological": project.topologicalEditing(),
    "absolute": project.readBoolEntry("Paths", "/Absolute", True)[0],
    "avoid": [layer.id() for layer in project.avoidIntersectionsLayers()],
    "snapping": [
        project.snappingConfig().enabled(),
        project.snappingConfig().tolerance(),
        int(project.snappingConfig().mode()),
        int(project.snappingConfig().typeFlag()),
    ],
    "layers": {},
}
for layer in project.mapLayers().values():
    assert layer.isValid(), layer.source()
    names = layer.fields().names()
    widgets = {name: layer.editorWidgetSetup(names.index(name)) for name in names}
    feature = next(layer.getFeatures())
    form = QgsAttributeForm(layer, feature)
    before = list(feature.attributes())
    layer.startEditing()
    form.save()
    after = list(layer.getFeature(feature.id()).attributes())
    layer.rollBack()
    form.deleteLater()
    said["layers"][layer.id()] = {
        "count": layer.featureCount(),
        "readOnly": layer.readOnly(),
        "renderer": layer.renderer().type(),
        "labels": layer.labelsEnabled(),
        "tabs": layer.editFormConfig().layout() == 1 and len(layer.editFormConfig().tabs()),
        "display": layer.displayExpression(),
        "widgets": {name: one.type() for name, one in widgets.items()},
        "ranges": {name: [one.config().get("AllowNull"), one.config().get("Min"), one.config().get("Max")] for name, one in widgets.items() if one.type() == "Range"},
        "values": {name: one.config()["map"] for name, one in widgets.items() if one.type() == "ValueMap"},
        "aliases": {name: layer.attributeAlias(names.index(name)) for name in names},
        "defaults": {name: layer.defaultValueDefinition(names.index(name)).expression() for name in names if layer.defaultValueDefinition(names.index(name)).expression()},
        "constraints": {name: int(layer.fieldConstraints(names.index(name))) for name in names},
        "expressions": {name: layer.constraintExpression(names.index(name)) for name in names if layer.constraintExpression(names.index(name))},
        "formChanged": [names[i] for i, (a, b) in enumerate(zip(before, after)) if a != b],
    }

settings = QgsMapSettings()
settings.setLayers(project.layerTreeRoot().checkedLayers())
settings.setDestinationCrs(project.crs())
settings.setOutputSize(QSize(1200, 1200))
settings.setExtent(project.viewSettings().defaultViewExtent() if project.viewSettings().defaultViewExtent().width() else settings.fullExtent())
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
assert job.renderedImage().save(picture), picture
print(json.dumps(said, default=str))
sys.stdout.flush()
os._exit(0)  # the application's own end crashes without a window system
