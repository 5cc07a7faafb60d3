package org.consilience.ui.editor.internal.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Configured;
import org.consilience.model.experiment.SettingValue;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** A part in the Properties view: its attributes, and its settings. */
final class PartProperties implements IPropertySource {

    private final EObject part;

    PartProperties(EObject part) {
        this.part = part;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (EAttribute attribute : part.eClass().getEAllAttributes()) {
            Object value = part.eGet(attribute);
            if (part.eIsSet(attribute) && value != null) {
                values.put(attribute.getName(), value.toString());
            }
        }
        if (part instanceof Configured configured) {
            for (SettingValue setting : configured.getSettings()) {
                values.put("settings/" + setting.getName(), Parts.text(setting.getValue()));
            }
        }
        return values;
    }

    @Override
    public Object getEditableValue() {
        return PartWords.name(part);
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        List<IPropertyDescriptor> all = new ArrayList<>();
        for (String name : values().keySet()) {
            boolean setting = name.startsWith("settings/");
            PropertyDescriptor descriptor =
                    new PropertyDescriptor(name, name.substring(name.indexOf('/') + 1));
            descriptor.setCategory(setting ? "Settings" : PartWords.kind(part));
            all.add(descriptor);
        }
        return all.toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public @Nullable Object getPropertyValue(@Nullable Object id) {
        return values().get(String.valueOf(id));
    }

    @Override
    public boolean isPropertySet(@Nullable Object id) {
        return values().containsKey(String.valueOf(id));
    }

    @Override
    public void resetPropertyValue(@Nullable Object id) {}

    @Override
    public void setPropertyValue(@Nullable Object id, @Nullable Object value) {}
}
